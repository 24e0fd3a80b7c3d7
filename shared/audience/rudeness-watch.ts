import { TICK_MS } from '../lib/constants.ts';
import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import type { Stage } from './stage.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import { ViewerState } from './viewer-pool.ts';

/** Follows rude lines until somebody hides them, and judges what was hidden. Source: `domain` 3.2. */
export interface RudenessWatch extends SavedPart {
  read(stage: Stage, tick: number, newRudeLines: number): void;
}

/** A watch over an empty chat. */
export function createRudenessWatch(model: AudienceModel, integrals: StageIntegrals): RudenessWatch {
  const visibleTicks = (model.rudeVisibleS * 1_000) / TICK_MS;
  /** Ticks of the rude lines still visible, oldest first. */
  const own: { visible: number[] } = { visible: [] };

  function moderate(stage: Stage): void {
    own.visible.splice(0, stage.hiddenRude);
    if (stage.hiddenRude > 0) {
      integrals.add(ViewerState.Trust, model.fairTrust * stage.hiddenRude, null);
      integrals.add(ViewerState.Annoyance, model.fairAnnoyance * stage.hiddenRude, null);
    }
    const silenced = stage.hiddenHonest + stage.mutedHonest;
    if (silenced > 0) {
      integrals.add(ViewerState.Trust, model.unfairTrust * silenced, null);
      integrals.add(ViewerState.Annoyance, model.unfairAnnoyance * silenced, null);
    }
  }

  return {
    save: () => saveFields(own),
    read(stage, tick, newRudeLines) {
      for (let k = 0; k < newRudeLines; k += 1) own.visible.push(tick);
      if (stage.hiddenRude + stage.hiddenHonest + stage.mutedHonest > 0) moderate(stage);
      if (own.visible.length === 0 || tick - own.visible[0] < visibleTicks) return;
      const stale = own.visible.filter((since) => tick - since >= visibleTicks).length;
      own.visible = own.visible.slice(stale);
      integrals.add(ViewerState.Trust, model.rudeTrust * stale, null);
      integrals.add(ViewerState.Annoyance, model.rudeAnnoyance * stale, null);
    },
  };
}
