import { useEffect, useState } from 'react';
import type { GradeContent } from '#shared/model/grade.ts';
import { PackProblemCode } from '#shared/protocol/pack-problem-text.ts';
import type { NewAnnotation } from '#shared/protocol/review-contract.ts';
import type { PackWork, ReviewPack } from '#shared/protocol/review-pack.ts';
import { createGradingStore, type GradingStoreApi, type SaveDraft } from '../review/create-grading-store.ts';
import { keepPackWork, readPackWork } from './pack-work.ts';
import { type PackAnnotations, usePackAnnotations } from './usePackAnnotations.ts';

/** The grade and the annotations that are made in a pack. */
export interface PackDesk {
  readonly grading: GradingStoreApi;
  readonly annotations: PackAnnotations;
  /** All of it as it stands now. */
  readonly work: () => PackWork;
}

/** The work on a pack, which this browser keeps with every change and gives back when the file is opened again. */
export function usePackWork(pack: ReviewPack): PackDesk {
  const [book] = useState(() => openBook(pack));
  const annotations = usePackAnnotations(pack.desk, book.first, book.keepAnnotations);
  const { grading, work, keepReason } = book;
  useEffect(() => {
    const stop = grading.subscribe((now, before) => {
      if (now.reason !== before.reason) keepReason(now.reason);
    });
    return () => {
      stop();
      void grading.getState().flush();
      grading.close();
    };
  }, [grading, keepReason]);
  return { grading, annotations, work };
}

/** What the browser keeps of a pack, and the grade on the screen. */
function openBook({ stamp: { packId }, desk }: ReviewPack) {
  const kept = readPackWork(packId);
  let besides: Pick<PackWork, 'reason' | 'annotations'> = {
    reason: kept?.reason ?? null,
    annotations: kept?.annotations ?? [],
  };
  const keep = ({ marks, note }: GradeContent) => keepPackWork(packId, { marks, note, ...besides });
  const send: SaveDraft = async ({ marks, note, version }) => {
    if (!keep({ marks, note })) return { ok: false, problem: { code: PackProblemCode.PackNotKept, params: {} } };
    return { ok: true, value: { marks, note, version: version + 1, savedAt: new Date().toISOString() } };
  };
  const draft = kept === null ? desk.draft : { ...kept, version: 0, savedAt: new Date().toISOString() };
  const grading = createGradingStore({ ...desk, draft }, send);
  grading.getState().revise();
  grading.getState().setReason(besides.reason ?? '');
  return {
    grading,
    first: besides.annotations,
    work: (): PackWork => {
      const { marks, note } = grading.getState();
      return { marks, note, ...besides };
    },
    keepReason: (reason: string) => {
      besides = { ...besides, reason: reason.trim() || null };
      keep(grading.getState());
    },
    keepAnnotations: (annotations: readonly NewAnnotation[]) => {
      besides = { ...besides, annotations: [...annotations] };
      keep(grading.getState());
    },
  };
}
