;(function () {
  var SVG = 'http://www.w3.org/2000/svg'

  function stored(name) {
    try {
      return localStorage.getItem(name)
    } catch (refused) {
      return null
    }
  }

  var english = (stored('linli.language') || navigator.language).toLowerCase().indexOf('en') === 0
  var language = english ? 'en' : 'zh-CN'

  function add(parent, name, text) {
    var element = document.createElement(name)
    if (text) element.textContent = text
    return parent.appendChild(element)
  }

  function worded(zh, en) {
    return (english && en) || zh
  }

  function draw(qr, code) {
    var picture = document.createElementNS(SVG, 'svg')
    picture.setAttribute('viewBox', '0 0 ' + qr.size + ' ' + qr.size)
    picture.setAttribute('role', 'img')
    picture.setAttribute('aria-label', (english ? 'QR code for the counter, code ' : '到店出示的二维码，码 ') + code)
    picture.setAttribute('class', 'qr')
    picture.setAttribute('shape-rendering', 'crispEdges')
    picture.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', qr.path)
    return picture
  }

  /** Says in the reader's language alone whether it is their network that is missing, or only the server. */
  function speak() {
    document.documentElement.lang = language
    document.querySelectorAll('main [lang]').forEach(function (each) {
      if (each.lang !== language) each.remove()
    })
    document.title = navigator.onLine
      ? worded('连不上邻里', 'Linli cannot be reached')
      : worded('没有网络', 'You are offline')
    document.querySelector('h1').textContent = document.title
  }

  /** What the app keeps of the orders that can be collected: that of the address first. */
  function showKept() {
    var kept
    try {
      kept = JSON.parse(stored('linli.kept')) || { orders: [] }
    } catch (broken) {
      return
    }
    var asked = (/\/orders\/(\w+)/.exec(location.pathname) || [])[1]
    var orders = kept.orders.slice().sort(function (one, other) {
      return (other.id === asked) - (one.id === asked)
    })
    if (!orders.length) return
    var place = document.getElementById('kept')
    var at = new Date(kept.at)
    var today = at.toDateString() === new Date().toDateString()
    var moment = today
      ? at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      : at.toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })
    add(place, 'h2', english ? 'Your codes for the counter' : '你到店出示的码')
    add(place, 'p', english ? 'As of ' + moment + ', offline' : '截至 ' + moment + '，离线显示')
    orders.forEach(function (order) {
      var card = add(place, 'article')
      var what = order.lines.map(function (line) {
        return worded(line.title, line.titleEn) + ' × ' + line.quantity
      })
      add(card, 'h3', what.join(' · '))
      var code = add(card, 'p')
      code.className = 'code'
      order.code.match(/.{1,4}/g).forEach(function (group) {
        add(code, 'span', group)
      })
      card.appendChild(draw(order.qr, order.code))
      var store = order.store
      if (!store) return
      add(card, 'p', worded(store.name, store.nameEn) + ' · ' + worded(store.address, store.addressEn))
      add(card, 'p', worded(store.hours, store.hoursEn))
    })
  }

  function again() {
    location.reload()
  }

  /** Asks the server, ever less often, and opens the page once it answers. */
  function wait(pause) {
    setTimeout(function () {
      fetch('/', { method: 'HEAD', redirect: 'manual', cache: 'no-store' }).then(
        function (answer) {
          if (answer.type === 'opaqueredirect' || answer.status < 500) again()
          else wait(Math.min(pause * 2, 30000))
        },
        function () {
          wait(Math.min(pause * 2, 30000))
        },
      )
    }, pause)
  }

  document.getElementById('again').addEventListener('click', again)
  addEventListener('online', again)
  speak()
  showKept()
  wait(3000)
})()
