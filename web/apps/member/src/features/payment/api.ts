import { request } from '@linli/api'

export const myTopUp = request('GET', '/api/brands/{brand}/wallet/top-ups/{topUp}')
