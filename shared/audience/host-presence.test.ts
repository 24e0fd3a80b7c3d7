import { expect, test } from 'vitest';
import { makeScenario, makeStage } from '../../tests/support/audience-fixture.ts';
import type { SpeechActKind } from '../model/speech-act.ts';
import { modelFor } from './audience-model.ts';
import { createHostPresence, type HostPresence } from './host-presence.ts';

const model = modelFor(makeScenario());

/** Lets a host speak for some seconds with one act per `everyS`. */
function speak(host: HostPresence, seconds: number, kind: SpeechActKind, everyS: number): void {
  for (let tick = 0; tick < seconds * 4; tick += 1) {
    const isDue = tick % (everyS * 4) === 0;
    host.read(makeStage({ isSpeaking: true, acts: isDue ? [{ kind, product: 0, topic: null }] : [] }));
  }
}

test('[REA-9] the first three welcomes of a minute have their full effect', () => {
  const host = createHostPresence(model);
  const effects = [1, 2, 3, 4, 5].map(() => {
    host.read(makeStage({ acts: [{ kind: 'greeting', product: -1, topic: null }] }));
    return host.novelty('greeting');
  });
  expect(effects.slice(0, 3)).toEqual([1, 1, 1]);
  expect(effects[4]).toBe(model.welcomeFloor);
  speak(host, 60, 'feature', 10);
  expect(host.novelty('greeting')).toBe(1);
});

test('[REA-10] trust is harder to gain for a host who is shrill, and only then', () => {
  const calm = createHostPresence(model);
  speak(calm, 60, 'feature', 8);
  const shrill = createHostPresence(model);
  speak(shrill, 60, 'feature', 1);
  expect(calm.trustFactor()).toBe(1);
  expect(shrill.trustFactor()).toBeCloseTo(1 - model.energyShrillTrust);
});

test('[REA-11] a monologue runs while the host talks and ends with a word to the viewers', () => {
  const host = createHostPresence(model);
  speak(host, 70, 'feature', 5);
  expect(host.monologueS()).toBe(70);
  for (let tick = 0; tick < 40; tick += 1) host.read(makeStage());
  expect(host.monologueS()).toBe(70);
  host.read(makeStage({ acts: [{ kind: 'interactionPrompt', product: -1, topic: null }] }));
  expect(host.monologueS()).toBe(0);
});

test('[REA-12] newcomers bounce more while the opening hook is overdue', () => {
  const host = createHostPresence(model);
  speak(host, 30, 'feature', 5);
  expect(host.bounceFactor()).toBe(1);
  speak(host, 1, 'feature', 5);
  expect(host.bounceFactor()).toBe(1 + model.noHookBounce);
  host.read(makeStage({ acts: [{ kind: 'hook', product: -1, topic: null }] }));
  expect(host.bounceFactor()).toBe(1);
});

test('[REA-20] acts that come faster than they can be taken in share what a minute holds, and a shrill host is heard as one', () => {
  const brisk = createHostPresence(model);
  speak(brisk, 120, 'feature', 8);
  expect([brisk.intake(), brisk.shrill()]).toEqual([1, 0]);
  const hasty = createHostPresence(model);
  speak(hasty, 120, 'feature', 2);
  expect(hasty.energy()).toBe(1);
  expect(hasty.intake()).toBeCloseTo(model.energyIntake);
  expect(hasty.shrill()).toBe(1);
});
