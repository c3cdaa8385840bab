import { request } from '@linli/api'

export const settleMismatch = request('POST', '/api/brands/{brand}/payment-mismatches/{mismatch}/settle')
export const countMismatches = request('GET', '/api/brands/{brand}/payment-mismatches/count')
export const exportMismatches = request('GET', '/api/brands/{brand}/payment-mismatches/export')
export const countStrayMismatches = request('GET', '/api/payment-mismatches/count')
export const exportStrayMismatches = request('GET', '/api/payment-mismatches/export')
export const listMismatches = request('GET', '/api/brands/{brand}/payment-mismatches')
export const settleStrayMismatch = request('POST', '/api/payment-mismatches/{mismatch}/settle')
export const listStrayMismatches = request('GET', '/api/payment-mismatches')
