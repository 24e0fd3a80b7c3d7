import { drawUnit, Stream, streamKey } from '../random/draw.ts';
import { type PoissonTable, poissonCount, poissonTable } from '../random/poisson.ts';

/**
 * The fixed stream of potential visitors (docs/adr/0005). Every tick has its candidates in layers of doubling rate,
 * drawn from the seed alone. A candidate stands somewhere on the rate axis; it sees the room when the rate of
 * impressions reaches that place and enters when the rate of entries does. A show that attracts more people therefore
 * adds candidates and never renumbers anybody.
 */
export interface CandidateStream {
  /** Draws the candidates of `tick` and fills `entrants`. Rates are per tick; `entryRate` ≤ `impressionRate`. */
  draw(tick: number, impressionRate: number, entryRate: number): void;
  /** Numbers of those who entered, in the first `entrantCount` places; valid until the next draw. */
  readonly entrants: Uint32Array;
  readonly entrantCount: number;
  /** People to whom the room was shown, entrants included. */
  readonly impressions: number;
}

/** Numbers between two ticks: more than the slots of all layers, and 345,600 ticks stay below `FIRST_INVITED`. */
const NUMBERS_PER_TICK = 11_520;

/** First number of viewers who do not come from the stream: those who wait for the start, and companions. */
export const FIRST_INVITED = 0xf0000000;

/** Mean candidates per tick of each layer: doubling up to 512, then 512 each; 8,192 together. */
const LAYER_MEANS = [0.5, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, ...new Array<number>(15).fill(512)];

/** Greatest rate of impressions per tick; a higher one is served at this rate. */
export const MAX_RATE_PER_TICK = 8_192;

interface Layer {
  readonly from: number;
  readonly mean: number;
  readonly firstNumber: number;
  readonly counts: PoissonTable;
}

const LAYERS: readonly Layer[] = buildLayers();

function buildLayers(): Layer[] {
  const layers: Layer[] = [];
  let from = 0;
  let firstNumber = 0;
  for (const mean of LAYER_MEANS) {
    const slots = Math.floor(mean + 6 * Math.sqrt(mean) + 12);
    layers.push({ from, mean, firstNumber, counts: poissonTable(mean, slots) });
    from += mean;
    firstNumber += slots;
  }
  return layers;
}

/** The stream of one crowd seed. */
export function createCandidateStream(crowdSeed: number): CandidateStream {
  const key = streamKey(crowdSeed, Stream.Arrivals);
  const stream = { entrants: new Uint32Array(64), entrantCount: 0, impressions: 0, draw };

  function enter(number: number): void {
    if (stream.entrantCount === stream.entrants.length) {
      const grown = new Uint32Array(stream.entrants.length * 2);
      grown.set(stream.entrants);
      stream.entrants = grown;
    }
    stream.entrants[stream.entrantCount] = number;
    stream.entrantCount += 1;
  }

  function draw(tick: number, impressionRate: number, entryRate: number): void {
    stream.entrantCount = 0;
    stream.impressions = 0;
    for (let k = 0; k < LAYERS.length; k += 1) {
      const layer = LAYERS[k];
      if (layer.from >= impressionRate) return;
      const count = poissonCount(layer.counts, drawUnit(key, tick * 32 + k, 0));
      const isAllShown = layer.from >= entryRate && layer.from + layer.mean <= impressionRate;
      if (isAllShown) stream.impressions += count;
      else drawLayer(layer, tick, count, impressionRate, entryRate);
    }
  }

  function drawLayer(layer: Layer, tick: number, count: number, impressionRate: number, entryRate: number): void {
    const first = tick * NUMBERS_PER_TICK + layer.firstNumber;
    for (let k = 0; k < count; k += 1) {
      const place = layer.from + layer.mean * drawUnit(key, first + k, 1);
      if (place >= impressionRate) continue;
      stream.impressions += 1;
      if (place < entryRate) enter(first + k);
    }
  }

  return stream;
}
