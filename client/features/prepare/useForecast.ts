import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import type { ForecastStatus, HttpProblem } from '#shared/protocol/http-contract.ts';
import { api } from '../../connection/api.ts';
import type { HttpResult } from '../../connection/http-client.ts';
import { selectQueue } from '../../store/selectors.ts';
import { useRoomStore } from '../../store/useRoomStore.ts';
import { selectRunOfShow } from '../studio/show-selectors.ts';

/** Time between two looks at a forecast that runs, milliseconds. */
const POLL_MS = 1_000;

/** The forecast of this room's plan, and the way to begin one and to give it up. */
export interface PlanForecast {
  /** Null until the server has said; also while it cannot be asked. */
  readonly status: ForecastStatus | null;
  /** Why the last press was refused. */
  readonly problem: HttpProblem | null;
  readonly isSending: boolean;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** Follows the forecast: every second while it runs, and again whenever the plan or the goods change. */
export function useForecast(): PlanForecast {
  const { roomId = '' } = useParams();
  const queue = useRoomStore(selectQueue);
  const runOfShow = useRoomStore(selectRunOfShow);
  const [status, setStatus] = useState<ForecastStatus | null>(null);
  const [problem, setProblem] = useState<HttpProblem | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [round, setRound] = useState(0);
  const isRunning = status?.phase === 'running';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed plan and a new round are requests to look again.
  useEffect(() => {
    let isWanted = true;
    void api.forecast(roomId).then((result) => {
      if (isWanted && result.ok) setStatus(result.value);
    });
    return () => {
      isWanted = false;
    };
  }, [roomId, queue, runOfShow, round]);

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setRound((count) => count + 1), POLL_MS);
    return () => clearInterval(timer);
  }, [isRunning]);

  const ask = async (send: (roomId: string) => Promise<HttpResult<ForecastStatus>>): Promise<void> => {
    setIsSending(true);
    setProblem(null);
    const result = await send(roomId);
    setIsSending(false);
    if (result.ok) setStatus(result.value);
    else setProblem(result.problem);
  };
  return {
    status,
    problem,
    isSending,
    start: () => void ask(api.startForecast),
    cancel: () => void ask(api.cancelForecast),
  };
}
