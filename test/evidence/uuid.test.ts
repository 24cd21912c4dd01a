import { URL_NAMESPACE, uuidOf } from '../../src/evidence/uuid';

test.each([
  ['python.org', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '886313e1-3b8a-5372-9b90-0c9aee199e5d'],
  ['www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '2ed6657d-e927-568b-95e1-2665a8aea6a2'],
])('%s has the UUID that RFC 4122 gives it in the namespace of hosts', (name, namespace, uuid) => {
  expect(uuidOf(name, namespace)).toBe(uuid);
});

test('every UUID is of version 5', () => {
  for (let index = 0; index < 200; index++) {
    expect(uuidOf(`${index}`, URL_NAMESPACE)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});
