import { lazy, Suspense, useState } from 'react';
import type { Debrief } from '#shared/protocol/http-contract.ts';
import type { MomentAct } from '#shared/protocol/what-if-contract.ts';
import { ExpectedPanel } from './ExpectedPanel.tsx';
import { WhatIfPanel } from './WhatIfPanel.tsx';

/** It comes when something is to be changed. */
const WhatIfDrawer = lazy(async () => ({ default: (await import('./WhatIfDrawer.tsx')).WhatIfDrawer }));

export interface FuturesSectionProps {
  readonly roomId: string;
  readonly debrief: Debrief;
}

/** What the show could still have become: where it was decided, and what another act would have changed. */
export function FuturesSection({ roomId, debrief }: FuturesSectionProps) {
  const [subject, setSubject] = useState<MomentAct | 'new' | null>(null);
  return (
    <>
      <ExpectedPanel roomId={roomId} debrief={debrief} onAct={setSubject} />
      <WhatIfPanel roomId={roomId} debrief={debrief} onAct={setSubject} />
      {subject !== null && (
        <Suspense fallback={null}>
          <WhatIfDrawer roomId={roomId} debrief={debrief} subject={subject} onClose={() => setSubject(null)} />
        </Suspense>
      )}
    </>
  );
}
