import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLinedJson } from './json-lines';

const TEXT = `{
  "name": "Le \\"Centre\\"",
  "sites": [
    { "key": "liege",
      "postalCode": "4000" },
    {
      "key": "namur" }
  ],
  "phone": null
}
`;

describe('parseLinedJson', () => {
  test.each([
    [['name'], 2],
    [['sites'], 3],
    [['sites', 0], 4],
    [['sites', 0, 'postalCode'], 5],
    [['sites', 1, 'key'], 7],
    [['phone'], 9],
  ])('knows the line of %j', (path, line) => {
    const json = parseLinedJson(TEXT);
    expect(json.ok && json.lineOf(path)).toBe(line);
  });

  test('gives a missing field the line of what should hold it', () => {
    const json = parseLinedJson(TEXT);
    expect(json.ok && json.lineOf(['sites', 1, 'postalCode'])).toBe(6);
  });

  test.each([
    ['{\n"a": 1\n"b": 2 }', 3, 'expected , or } before "b"'],
    ['{\n"a": 1,\n}', 3, 'expected a name between quotes before }'],
    ['[\n1,\n]', 3, 'unexpected ]'],
    ['{\n\n"a": tru }', 3, 'cannot be read from "tru }"'],
    ['{ "a": "one\ntwo" }', 1, 'cannot be read from "\\"one\\ntwo\\" }"'],
    ['{ "a": 01 }', 1, 'expected , or } before 1'],
    ['{ "a": 1,\n"a": 2 }', 2, '"a" is given twice'],
    ['{\n"a": [1\n', 2, 'the file ends too early'],
    ['', 1, 'the file ends too early'],
    ['{}\n{}', 2, 'unexpected { after the end'],
  ])('refuses %j on line %i', (text, line, message) => {
    expect(parseLinedJson(text)).toEqual({ ok: false, line, message });
  });

  test('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
        const expected: unknown = JSON.parse(text);
        const json = parseLinedJson(JSON.stringify(expected, null, indent));
        expect(json.ok && json.value).toEqual(expected);
      }),
    );
  });

  test('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', ',', '}', 'x', '-', '.'), (text, at, insert) => {
        const broken = text.slice(0, at % text.length) + insert + text.slice((at % text.length) + 1);
        const isJson = parses(broken);
        const json = parseLinedJson(broken);
        if (json.ok) expect(isJson).toBe(true);
        // Ours is stricter in one thing.
        else if (isJson) expect(json.message).toContain('is given twice');
      }),
    );
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
