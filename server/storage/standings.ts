/** How a question's standing is stored: only good ones are drawn while there are any, those in review never. */
export const STANDINGS = { review: 0, poor: 1, good: 2 } as const;
