import { playSeeds, seedsFrom } from './play-seeds.ts';

playSeeds(seedsFrom(101, 200));
