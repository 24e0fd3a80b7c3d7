/** The chord that pins a product at once. No keyboard has it: the palette presses it. */
export function pinChord(productId: string): string {
  return `pin ${productId}`;
}
