/** What is drawn or written in the dark on a bright colour. */
export const INK = '#12141A';
