import type { AudienceProbe } from '../audience/audience-probe.ts';
import { ViewerAct } from '../audience/audience-probe.ts';
import type { Viewer } from '../model/ids.ts';

/** What one viewer did in a branch, as far as it counts for the team. */
export interface ViewerDeeds {
  readonly orders: number;
  readonly questions: number;
  readonly follows: number;
  readonly reports: number;
  readonly entries: number;
}
export type DeedName = keyof ViewerDeeds;

const DEEDS: Readonly<Partial<Record<ViewerAct, DeedName>>> = {
  [ViewerAct.Order]: 'orders',
  [ViewerAct.Question]: 'questions',
  [ViewerAct.Follow]: 'follows',
  [ViewerAct.Report]: 'reports',
  [ViewerAct.Enter]: 'entries',
};
/** The most telling first. */
const DEED_ORDER: readonly DeedName[] = ['orders', 'reports', 'follows', 'questions', 'entries'];
const NOTHING: ViewerDeeds = { orders: 0, questions: 0, follows: 0, reports: 0, entries: 0 };

/** A viewer who decided otherwise: what there was more or less of. */
export interface ChangedViewer {
  readonly viewer: Viewer;
  readonly deed: DeedName;
  readonly recorded: number;
  readonly edited: number;
}

/** Notes what everybody does. */
export function watchDeeds(): { readonly probe: AudienceProbe; readonly deeds: ReadonlyMap<Viewer, ViewerDeeds> } {
  const deeds = new Map<Viewer, ViewerDeeds>();
  const probe: AudienceProbe = {
    open() {},
    gained() {},
    productCleared() {},
    acted(_slot, viewer, act) {
      const name = DEEDS[act];
      if (name === undefined) return;
      const before = deeds.get(viewer) ?? NOTHING;
      deeds.set(viewer, { ...before, [name]: before[name] + 1 });
    },
  };
  return { probe, deeds };
}

/** Who decided otherwise in the edited branch, buyers first, then by number. Rules: WIF-7. */
export function changedViewers(
  recorded: ReadonlyMap<Viewer, ViewerDeeds>,
  edited: ReadonlyMap<Viewer, ViewerDeeds>,
): readonly ChangedViewer[] {
  const all = [...new Set([...recorded.keys(), ...edited.keys()])].sort((a, b) => a - b);
  return DEED_ORDER.flatMap((deed) =>
    all.flatMap((viewer): ChangedViewer[] => {
      const [before, after] = [(recorded.get(viewer) ?? NOTHING)[deed], (edited.get(viewer) ?? NOTHING)[deed]];
      return before === after ? [] : [{ viewer, deed, recorded: before, edited: after }];
    }),
  );
}
