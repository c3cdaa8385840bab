import { request, type Schema } from '@linli/api'

export type WorkState = Schema<'WorkState'>
export type ParkedWork = Schema<'ParkedWork'>

export const showWork = request('GET', '/api/work')
export const countParkedWork = request('GET', '/api/work/parked/count')
export const exportParkedWork = request('GET', '/api/work/parked/export')
export const listParkedWork = request('GET', '/api/work/parked')
export const tryWorkAgain = request('POST', '/api/work/parked/try-again')
