/** Why nothing is heard. */
export type Hush = 'NO_SPEECH' | 'NO_VOICE' | 'NOT_ALLOWED' | 'NOTHING' | 'FAILED';

type Place = { at: number; count: number; hasForeignParts: boolean };

/** `turn` changes with everything that is asked of the voice: what an older turn still reports is not heard. */
export type Player = { turn: number } & (
  | { name: 'IDLE'; hush: Hush | null }
  | { name: 'WAITING' }
  | ({ name: 'READING' } & Place)
  | ({ name: 'PAUSED' } & Place)
);

export type PlayerEvent =
  | { type: 'LISTEN' }
  | { type: 'BEGIN'; turn: number; count: number; hasForeignParts: boolean }
  | { type: 'REFUSE'; turn: number; hush: Hush }
  | { type: 'SENTENCE_END'; turn: number }
  | { type: 'INTERRUPTED'; turn: number }
  | { type: 'PAUSE' }
  | { type: 'RESUME' }
  | { type: 'STOP' };

export const silent: Player = { name: 'IDLE', turn: 0, hush: null };

/** Pausing stops the voice and going on says the sentence from its start: `pause()` of the browser fails on Android. */
export function nextPlayer(player: Player, event: PlayerEvent): Player {
  if ('turn' in event && event.turn !== player.turn) return player;
  const turn = player.turn + 1;
  switch (event.type) {
    case 'LISTEN':
      return player.name === 'IDLE' ? { name: 'WAITING', turn } : player;
    case 'BEGIN': {
      if (player.name !== 'WAITING') return player;
      const { count, hasForeignParts } = event;
      return count > 0
        ? { name: 'READING', turn, at: 0, count, hasForeignParts }
        : { name: 'IDLE', turn, hush: 'NOTHING' };
    }
    case 'REFUSE':
      return player.name === 'IDLE' ? player : { name: 'IDLE', turn, hush: event.hush };
    case 'SENTENCE_END':
      if (player.name !== 'READING') return player;
      return player.at + 1 < player.count ? { ...player, turn, at: player.at + 1 } : { name: 'IDLE', turn, hush: null };
    case 'INTERRUPTED':
    case 'PAUSE':
      return player.name === 'READING' ? { ...player, name: 'PAUSED', turn } : player;
    case 'RESUME':
      return player.name === 'PAUSED' ? { ...player, name: 'READING', turn } : player;
    case 'STOP':
      return { name: 'IDLE', turn, hush: null };
  }
}
