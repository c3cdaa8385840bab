import { request } from '@linli/api'

export const settleMismatch = request('POST', '/api/brands/{brand}/payment-mismatches/{mismatch}/settle')
export const listMismatches = request('GET', '/api/brands/{brand}/payment-mismatches')
export const settleStrayMismatch = request('POST', '/api/payment-mismatches/{mismatch}/settle')
export const listStrayMismatches = request('GET', '/api/payment-mismatches')
