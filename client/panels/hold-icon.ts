/** The tab's picture lies beside the page that was opened. Its address is made whole now: a page that is gone to later lies elsewhere. */
export function holdIcon(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]'))
    link.href = new URL(link.href).href;
}
