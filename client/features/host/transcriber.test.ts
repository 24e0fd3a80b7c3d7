import { expect, test } from 'vitest';
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
  hear(transcript: string, isFinal: boolean) {
    const results = [Object.assign([{ transcript }], { isFinal })];
    this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results }));
  }
}

test('finished sentences are given, on the device, until it is stopped', async () => {
  const transcriber = await findTranscriber('zh', {
    isCloudAllowed: false,
    scope: { SpeechRecognition: FakeRecognition },
  });
  const heard: string[] = [];
  expect(await transcriber?.start((text) => heard.push(text))).toBe(true);
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
  await transcriber?.start(() => undefined);
  expect(FakeRecognition.made.at(-1)).toMatchObject({ processLocally: false });
  FakeRecognition.state = 'available';
  expect((await findTranscriber('en', { isCloudAllowed: true, scope }))?.source).toBe('recognised');
});
