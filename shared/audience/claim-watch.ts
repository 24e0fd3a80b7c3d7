import type { AudienceModel } from './audience-model.ts';
import { type SavedPart, saveFields } from './part-memory.ts';
import { type PersonaTable, TOPICS } from './persona-table.ts';
import type { Stage } from './stage.ts';
import type { StageIntegrals } from './stage-integrals.ts';
import { ViewerState } from './viewer-pool.ts';

/** Lets the viewers feel exaggerations, quarrels and wrong answers. Source: `domain` 3.2. */
export interface ClaimWatch extends SavedPart {
  /** `product` is the one on stage, of which words without a product speak. */
  read(stage: Stage, product: number): void;
  /** Whether a wrong answer about a product stands uncorrected. */
  isMisinformed(product: number): boolean;
}

/** A watch over a show in which nothing was claimed. */
export function createClaimWatch(
  model: AudienceModel,
  personas: PersonaTable,
  integrals: StageIntegrals,
  productCount: number,
): ClaimWatch {
  const naivety = personas.scepticism.map((scepticism) => 1 - scepticism);
  /** One bit per topic on which a product was answered wrongly. */
  const wrongTopics = new Int32Array(productCount);

  /** Puts some topics of a product right: an answer its own, a correction all of them. */
  function correct(product: number, topics: number): void {
    if (product === -1 || (wrongTopics[product] & topics) === 0) return;
    wrongTopics[product] &= ~topics;
    integrals.add(ViewerState.Trust, model.correctedTrust, null);
  }

  function hearAnswers(stage: Stage, onStage: number): void {
    for (const { product, topic, isRight } of stage.answers) {
      if (isRight) correct(product === -1 ? onStage : product, 1 << TOPICS.indexOf(topic));
    }
    for (const { kind, product } of stage.acts) {
      if (kind === 'correction') correct(product === -1 ? onStage : product, -1);
    }
    for (const { product, topic } of stage.wrongAnswers) {
      const about = product === -1 ? onStage : product;
      if (about !== -1) wrongTopics[about] |= 1 << TOPICS.indexOf(topic);
    }
  }

  return {
    save: () => saveFields({ wrongTopics }),
    read(stage, product) {
      hearAnswers(stage, product);
      if (stage.exaggerations > 0) {
        integrals.add(ViewerState.Interest, model.claimInterest * stage.exaggerations, naivety);
        integrals.add(ViewerState.Valuation, model.claimValuation * stage.exaggerations, naivety);
        integrals.add(ViewerState.Trust, model.claimTrust * stage.exaggerations, personas.scepticism);
      }
      if (stage.conflicts === 0) return;
      integrals.add(ViewerState.Interest, model.conflictInterest * stage.conflicts, null);
      integrals.add(ViewerState.Trust, model.conflictTrust * stage.conflicts, null);
      integrals.add(ViewerState.Bond, model.conflictBond * stage.conflicts, null);
      integrals.add(ViewerState.Annoyance, model.conflictAnnoyance * stage.conflicts, null);
    },
    isMisinformed: (product) => wrongTopics[product] !== 0,
  };
}
