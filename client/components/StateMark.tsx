/** Shapes of states: they carry the meaning together with a word and a colour. */
export type MarkKind = 'onAir' | 'present' | 'next' | 'ok' | 'attend' | 'act' | 'info' | 'none';

export interface StateMarkProps {
  readonly kind: MarkKind;
  readonly size?: number;
}

/** The shape of a state in its colour: ● on air or present, ○ next, ✓ fine, ▲ attend, ■! act, ⓘ information, dashed ring nothing. */
export function StateMark({ kind, size = 10 }: StateMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" fill="none" stroke={COLOUR[kind]}>
      {SHAPE[kind]}
    </svg>
  );
}

const COLOUR: Readonly<Record<MarkKind, string>> = {
  onAir: 'var(--c-live)',
  present: 'var(--c-ok)',
  next: 'var(--c-ok)',
  ok: 'var(--c-ok)',
  attend: 'var(--c-warn)',
  act: 'var(--c-danger)',
  info: 'var(--c-info)',
  none: 'var(--c-subtle)',
};

const SHAPE = {
  onAir: <circle cx="5" cy="5" r="4" fill="currentColor" stroke="none" color={COLOUR.onAir} />,
  present: <circle cx="5" cy="5" r="4" fill="currentColor" stroke="none" color={COLOUR.present} />,
  next: <circle cx="5" cy="5" r="3.4" strokeWidth="1.6" />,
  ok: <path d="m1.4 5.4 2.4 2.4 4.8-5.2" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />,
  attend: <path d="M5 1.2 9.2 8.8H.8z" fill="currentColor" stroke="none" color={COLOUR.attend} />,
  act: (
    <>
      <rect x=".6" y=".6" width="8.8" height="8.8" rx="1.4" fill="currentColor" stroke="none" color={COLOUR.act} />
      <path d="M5 2.4v3.2M5 7.4v.2" stroke="var(--c-panel)" strokeWidth="1.4" strokeLinecap="round" />
    </>
  ),
  info: (
    <>
      <circle cx="5" cy="5" r="4.2" />
      <path d="M5 4.6v2.6M5 2.8v.2" strokeLinecap="round" />
    </>
  ),
  none: <circle cx="5" cy="5" r="3.6" strokeDasharray="2 2" />,
} as const;
