import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ShowEdit } from '#shared/model/show-edit.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { ExpectedPanel } from './ExpectedPanel.tsx';
import type { PlayedShow } from './played-show.ts';
import { WhatIfPanel } from './WhatIfPanel.tsx';

/** It comes when something is to be changed. */
const WhatIfDrawer = lazy(async () => ({ default: (await import('./WhatIfDrawer.tsx')).WhatIfDrawer }));

export interface FuturesSectionProps {
  readonly roomId: string;
  readonly debrief: PlayedShow;
  /** Whether the total is scored against par by now. */
  readonly isAgainstPar: boolean;
  /** What comes between the two. */
  readonly children?: ReactNode;
}

/** What is looked at: an act or a new one, with an edit of it that is already known. */
interface Question {
  readonly subject: MomentAct | 'new';
  readonly edit: ShowEdit | null;
}

/** What the show could still have become: where it was decided, and what another act would have changed. */
export function FuturesSection({ roomId, debrief, isAgainstPar, children }: FuturesSectionProps) {
  const [question, setQuestion] = useState<Question | null>(null);
  const onAct = (subject: Question['subject']) => setQuestion({ subject, edit: null });
  return (
    <>
      {/* The curve is asked for again when par is there: like the total, it is scored against it then. */}
      <ExpectedPanel key={String(isAgainstPar)} roomId={roomId} debrief={debrief} onAct={onAct} />
      {children}
      <WhatIfPanel
        roomId={roomId}
        debrief={debrief}
        onAct={onAct}
        onProposal={({ edit, act }) => setQuestion({ subject: act ?? 'new', edit })}
      />
      {question !== null && (
        <Suspense fallback={null}>
          <WhatIfDrawer roomId={roomId} debrief={debrief} {...question} onClose={() => setQuestion(null)} />
        </Suspense>
      )}
    </>
  );
}
