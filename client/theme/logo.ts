/** The mark beside the word, 26 x 26: a Q whose tail is the topic's accent. Put the word "uizcade" after it. */
export function logoMarkup(): string {
  const bowl = '<circle cx="12" cy="12.5" r="9" fill="none" stroke="currentColor" stroke-width="4.4"';
  const gap = 'stroke-dasharray="46 11" stroke-dashoffset="-14"/>';
  const tail = '<path d="M15.5 16.5 22.5 23.5" stroke="var(--accent)" stroke-width="4.8" stroke-linecap="round"/>';
  return `<svg viewBox="0 0 26 26" aria-hidden="true">${bowl} ${gap}${tail}</svg>`;
}
