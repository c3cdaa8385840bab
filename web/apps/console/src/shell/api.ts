import { request } from '@linli/api'

export const getBrand = request('GET', '/api/brands/{brand}')
export const listStores = request('GET', '/api/brands/{brand}/stores')
export const storePicture = request('POST', '/api/media')
