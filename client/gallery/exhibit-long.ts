/** As long as a question and its answers may be. */
export const LONG_STEM =
  'In the first season of the long-running sitcom that follows six friends in Manhattan, one of them keeps a pet that was later given to a zoo because it had become too hard to look after. What kind of animal was it, and which friend had it?';
export const LONG_OPTIONS = [
  'A white-headed capuchin monkey that belonged to Ross Geller',
  'A three-legged chicken called Yasmine, shared by Joey and Chandler',
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'None of them',
];
