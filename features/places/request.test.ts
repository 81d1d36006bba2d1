import { describe, expect, test } from 'vitest';
import { placesRequest } from './request';

const read = (query: string) => placesRequest(new URLSearchParams(query));
const badParams = (query: string) => {
  const request = read(query);
  return request.kind === 'INVALID' ? request.problems.map(({ param }) => param) : [];
};

describe('a request for places', () => {
  test('is by name', () => {
    expect(read('q=+Li%C3%A8ge+')).toEqual({ kind: 'NAMED', name: 'Liège' });
    expect(read('q=4')).toEqual({ kind: 'NAMED', name: '4' });
  });

  test('is by point when a coordinate is given', () => {
    expect(read('lat=50.46&lng=-4')).toEqual({ kind: 'NEAREST', latitude: 50.46, longitude: -4 });
    expect(read('lat=90&lng=180&q=Mons')).toMatchObject({ kind: 'NEAREST' });
  });

  test.each([
    ['', ['q']],
    ['q=', ['q']],
    ['q=+++', ['q']],
    ['q=%00', ['q']],
    [`q=${'a'.repeat(81)}`, ['q']],
    ['lat=50', ['lng']],
    ['lng=4', ['lat']],
    ['lat=&lng=', ['lat', 'lng']],
    ['lat=91&lng=4', ['lat']],
    ['lat=50&lng=180.5', ['lng']],
    ['lat=NaN&lng=Infinity', ['lat', 'lng']],
    ['lat=5e1&lng=0x4', ['lat', 'lng']],
    ['lat=50,46&lng=4', ['lat']],
    [`lat=50.${'1'.repeat(16)}&lng=4`, ['lat']],
  ])('is refused, each bad parameter named: %j', (query, params) => {
    expect(badParams(query)).toEqual(params);
  });
});
