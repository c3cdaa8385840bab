import { enumWords } from '../catalogue'

export default enumWords(
  'shared',
  { lane: { FAST: '即时', SLOW: '耗时', NETWORK: '对外' } },
  { lane: { FAST: 'Fast', SLOW: 'Slow', NETWORK: 'Network' } },
)
