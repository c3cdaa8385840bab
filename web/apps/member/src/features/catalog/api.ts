import { request } from '@linli/api'

export const putInCart = request('PUT', '/api/brands/{brand}/cart/items/{variant}')
export const getProduct = request('GET', '/api/brands/{brand}/products/{product}')
export const listProducts = request('GET', '/api/brands/{brand}/products')
export const listScenes = request('GET', '/api/brands/{brand}/scenes')
export const listCampaigns = request('GET', '/api/brands/{brand}/campaigns')
