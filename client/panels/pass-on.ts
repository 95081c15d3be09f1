import { copyText } from './copy-text.ts';

export interface PassedOn {
  readonly title?: string;
  readonly text?: string;
  readonly url: string;
  /** Goes along where the system takes files. */
  readonly file?: File;
}

/** Passes a link on by what the device has for that, else by copying it: `copied` says so. */
export async function passOn({ file, ...link }: PassedOn, copied: string): Promise<void> {
  const words = [link.text, link.url].filter(Boolean).join(' ');
  const withFile = { files: file ? [file] : [], text: words };
  try {
    if (navigator.share) return await navigator.share(file && navigator.canShare?.(withFile) ? withFile : link);
  } catch (error) {
    // Whoever closes the device's sheet has changed their mind: nothing is to be said.
    if ((error as Error).name === 'AbortError') return;
  }
  await copyText(words, copied);
}
