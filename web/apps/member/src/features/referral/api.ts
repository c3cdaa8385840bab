import { request } from '@linli/api'

export const listMyCommissions = request('GET', '/api/brands/{brand}/my-commissions')
export const getProvenance = request('GET', '/api/brands/{brand}/orders/{order}/provenance')
export const listMyShares = request('GET', '/api/brands/{brand}/shares')
export const myWallet = request('GET', '/api/brands/{brand}/wallet')
