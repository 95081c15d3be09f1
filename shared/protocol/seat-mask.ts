/**
 * Many seats in few letters: hexadecimal digits, the first for seats 0 to 3, lowest bit first. Sixty seats that change
 * together are one field of some twenty letters, where a bit in each seat's own state would be sixty changes.
 */
export function seatMask(seats: readonly number[]): string {
  const digits: number[] = [];
  for (const seat of seats) {
    const place = seat >> 2;
    while (digits.length <= place) digits.push(0);
    digits[place] = (digits[place] ?? 0) | (1 << (seat & 3));
  }
  return digits.map((digit) => digit.toString(16)).join('');
}

/** The seats of a mask, in order; what is no digit stands for nobody. */
export function seatsOfMask(mask: string): number[] {
  return [...mask].flatMap((letter, place) => {
    const digit = Number.parseInt(letter, 16) || 0;
    return [0, 1, 2, 3].flatMap((bit) => (digit & (1 << bit) ? [4 * place + bit] : []));
  });
}
