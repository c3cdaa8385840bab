import type { Schema } from '@linli/api'
import type { Tone } from '@linli/ui'

/** How the state of an import looks. */
export const importTones: Record<Schema<'ImportReport'>['state'], Tone> = {
  WAITING: 'neutral',
  READING: 'waiting',
  RUNNING: 'waiting',
  PICTURES: 'waiting',
  FINISHED: 'good',
  FAILED: 'bad',
}
