/** Words of the replay, in English. */
export const replayEn = {
  title: 'Replay',
  loading: 'Reading the recording…',
  toDebrief: 'Debrief',
  desk: 'Desk',
  play: 'Play',
  pause: 'Pause',
  back: 'Back 5 seconds',
  forward: 'Forward 5 seconds',
  position: 'Position in the show',
  positionText: '{{at}} of {{end}}',
  speed: 'Speed',
  times: '{{value}}×',
  keys: 'Space plays and pauses, ← → move 5 s, , . move 1 s',
  lane: { host: 'Said', queue: 'Queue', offer: 'Offers', chat: 'Chat' },
  saved: 'entry {{seq}}',
} as const;
