/** The icon's address is relative to the page that was opened: it is resolved before `pushState` changes the page's address. */
export function holdIcon(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    link.href = new URL(link.href).href;
}
