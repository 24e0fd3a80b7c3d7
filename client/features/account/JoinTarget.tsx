import { Navigate } from 'react-router';
import type { CodeTarget } from '#shared/protocol/class-contract.ts';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Loading } from '../../components/Loading.tsx';
import { useMe } from '../../connection/useMe.ts';
import { useProblemText } from '../../connection/useProblemText.ts';
import { JoinAsMember } from './JoinAsMember.tsx';
import { JoinAsNewcomer } from './JoinAsNewcomer.tsx';

export interface JoinTargetProps {
  readonly code: string;
  readonly target: CodeTarget;
}

/** What a code opens: the room of a rehearsal at once, a class after the reader has said who they are. */
export function JoinTarget({ code, target }: JoinTargetProps) {
  const problemText = useProblemText();
  const me = useMe();
  if (target.kind === 'rehearsal') return <Navigate to={`/studio/${target.roomId}`} replace />;
  if (me.phase === 'loading') return <Loading />;
  if (me.phase === 'failed') return <ErrorState text={problemText(me.problem)} code={me.problem.code} />;
  return me.value.username === null ? (
    <JoinAsNewcomer code={code} target={target} />
  ) : (
    <JoinAsMember code={code} target={target} me={me.value} />
  );
}
