/** Name of somebody who has not chosen one, the same in every language: `Guest 4F2A`. */
export function guestName(participantId: string): string {
  return `Guest ${participantId.slice(2, 6).toUpperCase()}`;
}
