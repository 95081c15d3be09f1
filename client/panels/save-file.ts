/** By then a browser has read what it saves, ms. */
const SAVED_MS = 60 * 1000;

/** Saves a file among what the browser has loaded down. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_MS); // some browsers read it only after this
}
