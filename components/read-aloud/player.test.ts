import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextPlayer, type Player, type PlayerEvent, silent } from './player';

const play = (events: PlayerEvent[], from: Player = silent) => events.reduce(nextPlayer, from);
const begun = (count: number) => play([{ type: 'LISTEN' }, { type: 'BEGIN', turn: 1, count, hasForeignParts: false }]);

describe('reading', () => {
  test('begins with the first sentence once voices are known, and ends after the last', () => {
    const first = begun(2);
    expect(first).toMatchObject({ name: 'READING', at: 0 });
    const second = nextPlayer(first, { type: 'SENTENCE_END', turn: first.turn });
    expect(second).toMatchObject({ name: 'READING', at: 1 });
    expect(nextPlayer(second, { type: 'SENTENCE_END', turn: second.turn })).toMatchObject({ name: 'IDLE', hush: null });
  });

  test('a region without words says so', () => {
    expect(begun(0)).toMatchObject({ name: 'IDLE', hush: 'NOTHING' });
  });

  test('goes on at the sentence where it was paused', () => {
    const first = begun(3);
    const second = nextPlayer(first, { type: 'SENTENCE_END', turn: first.turn });
    const paused = nextPlayer(second, { type: 'PAUSE' });
    expect(paused).toMatchObject({ name: 'PAUSED', at: 1 });
    expect(nextPlayer(paused, { type: 'RESUME' })).toMatchObject({ name: 'READING', at: 1 });
  });

  test('what a cancelled sentence still reports changes nothing', () => {
    const first = begun(3);
    const again = play([{ type: 'PAUSE' }, { type: 'RESUME' }], first);
    expect(nextPlayer(again, { type: 'SENTENCE_END', turn: first.turn })).toBe(again);
    expect(nextPlayer(again, { type: 'REFUSE', turn: first.turn, hush: 'FAILED' })).toBe(again);
  });

  test('a voice that the device takes away pauses', () => {
    const first = begun(3);
    expect(nextPlayer(first, { type: 'INTERRUPTED', turn: first.turn })).toMatchObject({ name: 'PAUSED', at: 0 });
  });

  test('stopped while voices load, it does not begin after all', () => {
    const stopped = play([{ type: 'LISTEN' }, { type: 'STOP' }]);
    expect(nextPlayer(stopped, { type: 'BEGIN', turn: 1, count: 3, hasForeignParts: false })).toBe(stopped);
  });

  test('a reason is shown until one listens again', () => {
    const refused = play([{ type: 'LISTEN' }, { type: 'REFUSE', turn: 1, hush: 'NO_VOICE' }]);
    expect(refused).toMatchObject({ name: 'IDLE', hush: 'NO_VOICE' });
    expect(nextPlayer(refused, { type: 'LISTEN' })).toMatchObject({ name: 'WAITING' });
  });
});

test('whatever happens, the place is in the text, turns only grow, and stop always stops', () => {
  const event: fc.Arbitrary<(turn: number) => PlayerEvent> = fc.oneof(
    fc
      .constantFrom<PlayerEvent[]>([{ type: 'LISTEN' }], [{ type: 'PAUSE' }], [{ type: 'RESUME' }], [{ type: 'STOP' }])
      .map(
        ([one]) =>
          () =>
            one ?? { type: 'STOP' },
      ),
    fc.record({ late: fc.nat(2), count: fc.nat(4), type: fc.constantFrom('BEGIN', 'SENTENCE_END', 'INTERRUPTED') }).map(
      ({ late, count, type }) =>
        (turn: number): PlayerEvent =>
          type === 'BEGIN'
            ? { type, turn: turn - late, count, hasForeignParts: false }
            : { type: type === 'INTERRUPTED' ? type : 'SENTENCE_END', turn: turn - late },
    ),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let player: Player = silent;
      for (const make of events) {
        const next = nextPlayer(player, make(player.turn));
        expect(next === player || next.turn > player.turn).toBe(true);
        player = next;
        if (player.name === 'READING' || player.name === 'PAUSED') expect(player.at).toBeLessThan(player.count);
      }
      expect(nextPlayer(player, { type: 'STOP' }).name).toBe('IDLE');
    }),
  );
});
