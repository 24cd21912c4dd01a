import { join } from 'node:path';
import { fileUri, portablePath } from '../../src/evidence/file-uri';
import { parseSourceLocation } from '../../src/evidence/source-position';

test.each<[string, string, string]>([
  ['a file', 'lib/clinic-stack.ts', 'lib/clinic-stack.ts'],
  ['a file here', './templates//a.yaml', 'templates/a.yaml'],
  ['what is in the working directory', join(process.cwd(), 'lib', 'a.ts'), 'lib/a.ts'],
  ['what is above it', '../other/a.ts', '../other/a.ts'],
  ['what is elsewhere', '/elsewhere/a b.ts', 'file:///elsewhere/a%20b.ts'],
  ['what only begins like the working directory', `${process.cwd()}-other/a.ts`, `file://${process.cwd()}-other/a.ts`],
  ['a file of Windows', 'lib\\a.ts', 'lib/a.ts'],
  ['a file of another drive', 'D:\\clinic\\a.ts', 'file:///D:/clinic/a.ts'],
  ['blanks, per cent and hash', 'a b/50%/#1?.json', 'a%20b/50%25/%231%3F.json'],
  ['a colon, which is no scheme', 'a:b.json', 'a%3Ab.json'],
  ['letters of other languages', 'bücher/日本.json', 'b%C3%BCcher/%E6%97%A5%E6%9C%AC.json'],
  ['half a character', 'a\ud800.json', 'a%EF%BF%BD.json'],
  ['a planted script', '<script>"\n.json', '%3Cscript%3E%22%0A.json'],
])('%s', (_, file, uri) => {
  expect(fileUri(file)).toBe(uri);
});

test('a path stays a path', () => {
  expect(portablePath(join(process.cwd(), 'a b', 'c.json'))).toBe('a b/c.json');
});

test.each([
  ['lib/a.ts:12:5', { file: 'lib/a.ts', line: 12, column: 5 }],
  ['lib/a.ts:12', { file: 'lib/a.ts', line: 12, column: undefined }],
  ['C:\\a.ts:12:5', { file: 'C:\\a.ts', line: 12, column: 5 }],
  ['lib/a.ts', undefined],
  ['lib/a.ts:0:0', undefined],
  ['', undefined],
])('%s as a place in a program', (text, position) => {
  expect(parseSourceLocation(text)).toEqual(position);
});
