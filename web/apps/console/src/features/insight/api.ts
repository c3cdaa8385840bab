import { request } from '@linli/api'

export const followBrandBoard = request('GET', '/api/brands/{brand}/board/live')
export const showBrandBoard = request('GET', '/api/brands/{brand}/board')
export const followStoreBoard = request('GET', '/api/brands/{brand}/stores/{store}/board/live')
export const showStoreBoard = request('GET', '/api/brands/{brand}/stores/{store}/board')
