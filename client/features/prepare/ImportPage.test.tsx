import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tooltip } from 'radix-ui';
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import type { CataloguePreview, CatalogueProblem, CatalogueRow } from '#shared/protocol/http-contract.ts';
import { ToastLane } from '../../components/ToastLane.tsx';
import { ImportPage } from './ImportPage.tsx';

const BAD: CatalogueProblem = {
  line: 2,
  column: 'price',
  code: 'catalogue/not_a_number',
  params: { value: 'abc' },
  severity: 'error',
};
const STRANGE: CatalogueProblem = {
  line: 1,
  column: 'colour',
  code: 'catalogue/column_unknown',
  params: { column: 'colour' },
  severity: 'warning',
};
const ROW: CatalogueRow = {
  line: 2,
  productId: 'apron',
  name: { zh: '亚麻围裙', en: 'Linen apron' },
  priceCents: 8_900,
  floorPriceCents: 7_500,
  costCents: 3_100,
  stock: 1_200,
  factCount: 4,
  problems: [],
};
const GOOD_PREVIEW: CataloguePreview = { format: 'caipai', rows: [ROW], problems: [], canImport: true };
const BAD_PREVIEW: CataloguePreview = {
  format: 'shopify',
  rows: [{ ...ROW, priceCents: null, problems: [BAD] }],
  problems: [STRANGE, BAD],
  canImport: false,
};

afterEach(() => void vi.unstubAllGlobals());

function open(preview: CataloguePreview | Error, imported: unknown = { projectId: 'import-7' }) {
  const posted: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    posted.push({ path, body: JSON.parse(String(init.body)) });
    if (preview instanceof Error) throw preview;
    const answer = path.endsWith('/import') ? imported : preview;
    const isProblem = typeof answer === 'object' && answer !== null && 'code' in answer;
    return new Response(JSON.stringify(answer), { status: isProblem ? 422 : 200 });
  });
  const router = createMemoryRouter(
    [
      { path: '/', Component: HomeAddress },
      { path: '/projects/import', Component: ImportPage },
    ],
    { initialEntries: ['/projects/import'] },
  );
  render(
    <Tooltip.Provider>
      <ToastLane>
        <RouterProvider router={router} />
      </ToastLane>
    </Tooltip.Provider>,
  );
  return posted;
}

function HomeAddress() {
  return <p>home{useLocation().search}</p>;
}

const choose = (name = 'autumn.csv') =>
  userEvent.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), new File(['name_en,price'], name));

test('a good file is previewed and imported under its names, and home opens with it chosen', async () => {
  const posted = open(GOOD_PREVIEW);
  await choose();
  expect(await screen.findByText('Recognised: our columns')).toBeTruthy();
  await userEvent.clear(screen.getByLabelText('Name of the enterprise'));
  await userEvent.type(screen.getByLabelText('Name of the enterprise'), 'Qinghe');
  await userEvent.click(screen.getByRole('button', { name: 'Import 1 product' }));
  expect(await screen.findByText('home?project=import-7')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain('“autumn” is imported');
  expect(posted.at(-1)).toEqual({
    path: '/api/catalogue/import',
    body: { fileName: 'autumn.csv', text: 'name_en,price', projectName: 'autumn', enterpriseName: 'Qinghe' },
  });
});

test('a problem stands in its row with its column, its cell is marked, and nothing can be imported', async () => {
  open(BAD_PREVIEW);
  await choose();
  const row = (await screen.findByText('Linen apron')).closest('tr');
  const inRow = within(row ?? document.body);
  expect(inRow.getByRole('listitem').textContent).toContain('Errorprice“abc” is not a number');
  expect(row?.querySelector('td[data-severity="error"]')?.textContent).toBe('—');
  const button = screen.getByRole<HTMLButtonElement>('button', { name: 'Import 1 product' });
  expect(button.disabled).toBe(true);
  expect(screen.getByText(/Correct 1 error in the file first/)).toBeTruthy();
});

test('problems of the whole file stand above the table with their line', async () => {
  open(BAD_PREVIEW);
  await choose();
  expect((await screen.findByText('line 1')).closest('li')?.textContent).toContain('colour');
  expect(screen.getByText('1 error')).toBeTruthy();
  expect(screen.getByText('1 note')).toBeTruthy();
});

test('cells can be pasted instead of a file', async () => {
  const posted = open(GOOD_PREVIEW);
  fireEvent.change(screen.getByLabelText(/paste the cells/), { target: { value: 'name_en\tprice\nApron\t89' } });
  await userEvent.click(screen.getByRole('button', { name: 'Read pasted cells' }));
  expect(await screen.findByText('Pasted cells')).toBeTruthy();
  expect(posted[0]?.body).toMatchObject({ text: 'name_en\tprice\nApron\t89', projectName: 'Imported products' });
});

test('a file in GBK is read as Chinese', async () => {
  const posted = open(GOOD_PREVIEW);
  const gbk = new Uint8Array([0xd5, 0xed, 0xcd, 0xb7]);
  await userEvent.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), new File([gbk], '表.csv'));
  await screen.findByText('Recognised: our columns');
  expect(posted[0]?.body).toMatchObject({ text: '枕头' });
});

test('an import that fails after all keeps the file and says why', async () => {
  open(GOOD_PREVIEW, { code: 'catalogue/not_importable', params: { count: 2 } });
  await choose();
  await userEvent.click(await screen.findByRole('button', { name: 'Import 1 product' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The file has 2 errors');
  expect(screen.getByText('Linen apron')).toBeTruthy();
});

test('a preview that did not come can be asked for again', async () => {
  const posted = open(new TypeError('no network'));
  await choose();
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(posted).toHaveLength(2);
});

test('a file that is too large is refused here', async () => {
  const posted = open(GOOD_PREVIEW);
  const large = new File(['x'.repeat(1_000_001)], 'large.csv');
  await userEvent.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), large);
  expect((await screen.findByRole('alert')).textContent).toContain('1 MB');
  expect(posted).toEqual([]);
});
