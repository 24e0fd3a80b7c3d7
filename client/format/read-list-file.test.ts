import { expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { readListFile } from './read-list-file.ts';

type Cell = { readonly value: string | number } | null;

/** A workbook as a program writes it. */
async function workbook(rows: Cell[][]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await writeXlsx(rows).toBuffer());
}

const read = (bytes: Uint8Array<ArrayBuffer>) => readListFile(new Blob([bytes]));

test('a workbook becomes a table parted by tabs, with numbers as they are written', async () => {
  const bytes = await workbook([
    [{ value: '姓名' }, { value: '学号' }, { value: '小组' }],
    [{ value: '林晓' }, { value: 20240117 }, { value: '晚风组' }],
    [{ value: '周\n宁' }, null, { value: '他说"好"' }],
  ]);
  expect(await read(bytes)).toEqual({
    ok: true,
    text: '姓名\t学号\t小组\n林晓\t20240117\t晚风组\n"周\n宁"\t\t"他说""好"""',
  });
});

test('text in UTF-8 and in GBK is read as it was meant', async () => {
  expect(await read(new TextEncoder().encode('姓名,小组\n林晓,晚风'))).toEqual({
    ok: true,
    text: '姓名,小组\n林晓,晚风',
  });
  // 姓名 in GBK.
  expect(await read(new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]))).toEqual({ ok: true, text: '姓名' });
});

test('an archive that swells too far is refused before it is unpacked', async () => {
  const bytes = await workbook([[{ value: '林晓' }]]);
  const view = new DataView(bytes.buffer);
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x0201_4b50);
  view.setUint32(entry + 24, 0x7fff_ffff, true);
  expect(await read(bytes)).toEqual({ ok: false, fault: 'unsafe' });
});

test.each([
  ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'oldFormat'],
  ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'unreadable'],
  ['too large a file', new Uint8Array(4 * 1_024 * 1_024 + 1), 'tooLarge'],
] as const)('%s says what it is', async (_, bytes, fault) => {
  expect(await read(bytes)).toEqual({ ok: false, fault });
});

test('a workbook that was cut off is unreadable, wherever it was cut', async () => {
  const bytes = await workbook([[{ value: '林晓' }], [{ value: '周宁' }]]);
  for (let at = 4; at < bytes.length; at += 97) {
    expect(await read(bytes.slice(0, at))).toEqual({ ok: false, fault: 'unreadable' });
  }
});
