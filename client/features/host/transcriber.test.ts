import { expect, test } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { findTranscriber } from './transcriber.ts';

/** A recogniser that hears what it is told. */
class FakeRecognition extends EventTarget {
  static made: FakeRecognition[] = [];
  static state = 'available';
  static available = async ({ processLocally }: { processLocally: boolean }) =>
    processLocally ? FakeRecognition.state : 'cloud';
  lang = '';
  continuous = false;
  processLocally = false;
  starts = 0;
  constructor() {
    super();
    FakeRecognition.made.push(this);
  }
  start() {
    this.starts += 1;
  }
  stop() {
    this.dispatchEvent(new Event('end'));
  }
  refuse(error: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { error }));
    this.dispatchEvent(new Event('end'));
  }
  hear(transcript: string, isFinal: boolean) {
    const results = [Object.assign([{ transcript }], { isFinal })];
    this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results }));
  }
}

const noProblem = (problem: string) => {
  throw new Error(problem);
};

/** What a browser with a recogniser of its own hears and reports, begun. */
async function listenHere() {
  const transcriber = await findTranscriber('en', {
    isCloudAllowed: false,
    scope: { SpeechRecognition: FakeRecognition },
  });
  const heard: string[] = [];
  const problems: string[] = [];
  await transcriber?.start({ onText: (text) => heard.push(text), onProblem: (problem) => problems.push(problem) });
  return { heard, problems, recognition: must(FakeRecognition.made.at(-1), 'a recognition') };
}

test('finished sentences are given, on the device, until it is stopped', async () => {
  const transcriber = await findTranscriber('zh', {
    isCloudAllowed: false,
    scope: { SpeechRecognition: FakeRecognition },
  });
  const heard: string[] = [];
  expect(await transcriber?.start({ onText: (text) => heard.push(text), onProblem: noProblem })).toBe(true);
  const recognition = FakeRecognition.made.at(-1);
  expect(recognition).toMatchObject({ lang: 'zh-CN', processLocally: true, starts: 1 });
  recognition?.hear('大家好', false);
  recognition?.hear(' 大家好呀 ', true);
  expect(heard).toEqual(['大家好呀']);
  recognition?.dispatchEvent(new Event('end'));
  expect(recognition?.starts).toBe(2);
  transcriber?.stop();
  expect(recognition?.starts).toBe(2);
});

test('without recognition on the device there is none', async () => {
  expect(await findTranscriber('en', { isCloudAllowed: false, scope: {} })).toBeNull();
  expect(await findTranscriber('en', { isCloudAllowed: false, scope: { SpeechRecognition: class {} } })).toBeNull();
  FakeRecognition.state = 'downloadable';
  expect(
    await findTranscriber('en', { isCloudAllowed: false, scope: { SpeechRecognition: FakeRecognition } }),
  ).toBeNull();
  FakeRecognition.state = 'available';
});

test('[SPE-14] a cloud is used only where an administrator allows it, and says so', async () => {
  const scope = { webkitSpeechRecognition: FakeRecognition };
  FakeRecognition.state = 'unavailable';
  expect(await findTranscriber('en', { isCloudAllowed: false, scope })).toBeNull();
  const transcriber = await findTranscriber('en', { isCloudAllowed: true, scope });
  expect(transcriber?.source).toBe('cloud');
  await transcriber?.start({ onText: () => undefined, onProblem: noProblem });
  expect(FakeRecognition.made.at(-1)).toMatchObject({ processLocally: false });
  FakeRecognition.state = 'available';
  expect((await findTranscriber('en', { isCloudAllowed: true, scope }))?.source).toBe('recognised');
});

test.each([
  ['not-allowed', 'blocked'],
  ['audio-capture', 'microphone'],
  ['network', 'network'],
  ['language-not-supported', 'language'],
  ['aborted', 'ended'],
])('[SPE-17] a browser that answers %s is asked no more, and the reason is told once', async (error, problem) => {
  const { problems, recognition } = await listenHere();
  recognition.refuse(error);
  expect(problems).toEqual([problem]);
  expect(recognition.starts).toBe(1);
});

test('a silence ends nothing', async () => {
  const { problems, recognition } = await listenHere();
  recognition.refuse('no-speech');
  expect([problems, recognition.starts]).toEqual([[], 2]);
});

test('[SPE-17] what is longer than an utterance may be comes in pieces, and none of it is lost', async () => {
  const { heard, recognition } = await listenHere();
  const words = Array.from({ length: 200 }, (_, k) => `word${k}`).join(' ');
  recognition.hear(words, true);
  recognition.hear('😀'.repeat(501), true);
  expect(heard.every((part) => part.length <= 500)).toBe(true);
  expect(heard.slice(0, -3).join(' ')).toBe(words);
  expect(heard.slice(-3).join('')).toBe('😀'.repeat(501));
});
