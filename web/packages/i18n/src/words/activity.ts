import { enumWords } from '../catalogue'

export default enumWords('activity', {}, {})

/** Only told to the server. */
export const unspoken = ['Beacon.verb']
