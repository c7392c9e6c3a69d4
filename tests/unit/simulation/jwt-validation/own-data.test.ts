import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST } from '../../../../src/simulation/labs/jwt-validation/fields.ts';
import { jwtValidation } from '../../../../src/simulation/labs/jwt-validation/lab.ts';
import { readScenario, writeScenario } from '../../../../src/simulation/scenario/scenario.ts';
import { owns, usual } from './owns.ts';

describe('a reader’s own token as data', () => {
  test('what is written into an address reads back the same', () => {
    fc.assert(
      fc.property(owns, fc.boolean(), (of, sparse) => {
        const scenario = { lab: 'jwt-validation', parameters: { ...usual, ...of }, faults: [], actions: [] };
        const query = new URLSearchParams(
          writeScenario(jwtValidation, scenario, { sparse }).map(([...entry]) => entry),
        );
        const back = new URLSearchParams(query.toString());
        const { scenario: read, issues } = readScenario(jwtValidation, back);
        // Some of what is drawn is longer than a token may be.
        const tooLong = (text: string, most: number) => new TextEncoder().encode(text).length > most;
        fc.pre(!tooLong(of.ownHeader, LARGEST.header) && !tooLong(of.ownPayload, LARGEST.payload));
        expect(issues).toEqual([]);
        expect(read).toEqual(scenario);
      }),
    );
  });

  test('any text of an address never throws, and what is no JSON object is dropped and named at its character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (header, payload) => {
        const { scenario, issues } = readScenario(jwtValidation, [
          ['own-header', header],
          ['own-payload', payload],
        ]);
        for (const { field, code } of issues) {
          expect(code).toBe('bad-value');
          expect(scenario.parameters[field === 'own-header' ? 'ownHeader' : 'ownPayload']).toBe('');
        }
      }),
    );
    const { issues } = readScenario(jwtValidation, [
      ['own', 'ordinary'],
      ['own-payload', '{"exp":1,}'],
    ]);
    expect(issues).toMatchObject([{ field: 'own-payload', code: 'bad-value', position: 9 }]);
  });

  test('only the reader shows it, only where there is one', () => {
    const codes = (...entries: [string, string][]) =>
      readScenario(jwtValidation, entries).issues.map(({ code }) => code);
    expect(codes(['own', 'none'], ['action', 'own:reader@5s'])).toEqual([]);
    expect(codes(['action', 'own:reader@5s'])).toEqual(['action-target']);
    expect(codes(['own', 'none'], ['action', 'own:user-1@5s'], ['action', 'ordinary:reader@5s'])).toEqual([
      'action-target',
      'action-target',
    ]);
  });
});
