import { must } from '../lib/assert.ts';
import type { Bot } from './bot-contract.ts';
import { caption } from './caption.ts';
import { beatAt, roomBeats } from './show-plan.ts';
import type { TeamSkill } from './team-skill.ts';

/** Where in a beat the assistant demonstrates and proves, as shares of the beat. Proposed. */
const DEMO_AT = 0.3;
const PROOF_AT = 0.6;

/** The bot in the assistant's seat: one demonstration and one proof for each product, if the team's story has room for them. */
export function createAssistantBot(skill: TeamSkill): Bot {
  const done = new Set<string>();
  return {
    role: 'assistant',
    act(view) {
      const { phase, showMs, queue } = view.state.public;
      if (phase !== 'live' || skill.beatVariety < 4) return [];
      const beat = beatAt(roomBeats(view), showMs, skill.beatOverrun);
      const share = (showMs - beat.fromMs) / Math.max(1, beat.toMs - beat.fromMs);
      const kind = share >= PROOF_AT ? 'proof' : share >= DEMO_AT ? 'demo' : null;
      const key = `${beat.productId}:${kind}`;
      if (kind === null || done.has(key)) return [];
      done.add(key);
      const product = must(
        view.project.products.find((one) => one.id === beat.productId),
        'planned product is in the project',
      );
      const slot = queue.findIndex((item) => item.productId === beat.productId) + 1;
      const text = caption(view.lang, { kind, product, slot, priceCents: product.priceCents, variant: done.size });
      return [
        { type: 'utter', text, source: 'bot', durationMs: 4_000, acts: [{ kind, productId: product.id, topic: null }] },
      ];
    },
  };
}
