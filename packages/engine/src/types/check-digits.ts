/** ISO 7064, mod 11,10: the check digit that follows these digits. */
export function mod11And10(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}

/** Sum of the digits of each digit's product with its weight, mod 10: the check digit of social insurance numbers. */
export function weightedDigitSum(digits: string, weights: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const product = Number(digits.charAt(place)) * Number(weights.charAt(place % weights.length));
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10;
}

/** `A` is 01, `Z` is 26. */
export function numberOfLetter(letter: string): string {
  return String(letter.charCodeAt(0) - 64).padStart(2, '0');
}
