import { stalePages } from '../scripts/docs/pages';

test('the generated pages are what the code says: else run npm run docs', () => {
  expect(stalePages().map(({ path }) => path)).toEqual([]);
});
