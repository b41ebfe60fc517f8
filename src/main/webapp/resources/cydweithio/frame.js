/*
 * The page frame in the browser: unsaved input is kept over a switch of language, an expired page and a new sign-in; a warning comes before
 * the session ends; the map is walked with the arrow keys and made larger; the menu folds on a phone.
 */
(function () {
  'use strict';

  const KEPT = 'cydweithio.input:';

  /** Only the same person on the same page gets input back. */
  function key() {
    return KEPT + (document.body.dataset.person || '') + ':' + location.pathname;
  }

  function inputs() {
    return Array.from(document.querySelectorAll('form.keeps-input input, form.keeps-input textarea, form.keeps-input select'))
      .filter(input => input.name && !['hidden', 'password', 'file', 'submit', 'button'].includes(input.type));
  }

  function isChanged(input) {
    // a form that was refused comes back with what was typed as if it had always stood there
    if (input.dataset.unsaved) {
      return true;
    }
    if (input.type === 'checkbox' || input.type === 'radio') {
      return input.checked !== input.defaultChecked;
    }
    if (input.tagName === 'SELECT') {
      const options = Array.from(input.options);
      // where the page marks none, the browser shows the first
      const shown = options.some(option => option.defaultSelected) ? option => option.defaultSelected : option => option === options[0];
      return input.multiple ? options.some(option => option.selected !== option.defaultSelected) : options.some(option => option.selected && !shown(option));
    }
    return input.value !== input.defaultValue;
  }

  /** Where a form is sent, its own fields go to the server: what stands in the others is kept for when the page comes back. */
  function keepInput(reason, sent) {
    const values = inputs().filter(isChanged).map(input => ({
      form: input.form.id,
      name: input.name,
      value: input.value,
      checked: input.checked
    }));
    if (values.length > 0) {
      sessionStorage.setItem(key(), JSON.stringify({reason: reason, form: sent ? sent.id : null, values: values}));
    } else if (sent && !document.querySelector('[data-refused]')) {
      sessionStorage.removeItem(key());
    }
    return values.length > 0;
  }

  function restoreInput() {
    const text = sessionStorage.getItem(key());
    if (!text) {
      return;
    }
    const kept = JSON.parse(text);
    if (document.querySelector('[data-refused]')) {
      // the page that says so is at the form's own address: the form gets its input back when it is opened again
      kept.reason = 'refused';
      sessionStorage.setItem(key(), JSON.stringify(kept));
      return;
    }
    sessionStorage.removeItem(key());
    const expired = new URLSearchParams(location.search).has('expired');
    const answered = kept.reason === 'submitted' && !expired;
    const faulty = document.querySelector('.ui-message-error-detail, #messages-box .note-error') !== null;
    let restored = false;
    kept.values.forEach(one => {
      const input = inputs().find(candidate => candidate.name === one.name
        && (candidate.type !== 'radio' || candidate.value === one.value));
      if (!input) {
        return;
      }
      if (answered && one.form === kept.form) {
        // the server has what was sent, unless it found fault with it
        if (faulty) {
          input.dataset.unsaved = 'true';
        }
        return;
      }
      if (input.type === 'checkbox' || input.type === 'radio') {
        input.checked = one.checked;
      } else {
        input.value = one.value;
      }
      for (let fold = input.closest('details'); fold; fold = fold.parentElement.closest('details')) {
        fold.open = true;
      }
      input.dispatchEvent(new Event('change', {bubbles: true}));
      restored = true;
    });
    if (restored) {
      document.getElementById('restored').hidden = false;
    }
  }

  function keepOverDetours() {
    document.querySelectorAll('[data-keep-input]').forEach(link => link.addEventListener('click', () => {
      link.href = '?' + withLanguage(link.getAttribute('hreflang'));
      keepInput('switched');
      leaving = true;
    }));
    document.addEventListener('submit', event => {
      if (event.target.id !== 'leave' && !event.defaultPrevented) {
        keepInput('submitted', event.target);
        leaving = true;
      }
    });
  }

  /** Whoever leaves a page with something typed and not saved is asked first; pressing one of its buttons loses nothing. */
  let leaving = false;

  function askBeforeLeaving() {
    document.addEventListener('input', () => { leaving = false; });
    window.addEventListener('beforeunload', event => {
      if (!leaving && inputs().some(isChanged)) {
        event.preventDefault();
        event.returnValue = '';
      }
    });
  }

  /** A link that sets one parameter anew, such as the date, leaves the others of the address as they are. */
  function keepQueries() {
    document.querySelectorAll('[data-keep-query]').forEach(link => {
      const query = new URLSearchParams(location.search);
      query.delete('lang');
      query.delete('expired');
      new URLSearchParams(link.getAttribute('href')).forEach((value, name) => query.set(name, value));
      if (query.get('date') === '') {
        query.delete('unconfirmed');
      }
      link.href = '?' + query;
    });
  }

  /** The address keeps what it says beside the language. */
  function withLanguage(language) {
    const query = new URLSearchParams(location.search);
    query.delete('expired');
    query.set('lang', language);
    return query.toString();
  }

  function forgetOnLeaving() {
    const leave = document.getElementById('leave');
    if (leave) {
      leave.addEventListener('submit', () => Object.keys(sessionStorage)
        .filter(name => name.startsWith(KEPT)).forEach(name => sessionStorage.removeItem(name)));
    }
  }

  /** A file that is too large is told before it is sent: it would take minutes to send it only to be refused. */
  function watchFiles() {
    document.querySelectorAll('input[type=file][data-max-bytes]').forEach(input => {
      const says = document.createElement('p');
      says.className = 'field-error';
      says.id = input.id + '-large';
      says.setAttribute('role', 'alert');
      input.after(says);
      const described = input.getAttribute('aria-describedby');
      input.addEventListener('change', () => {
        const large = Array.from(input.files).some(file => file.size > Number(input.dataset.maxBytes));
        const text = large ? input.dataset.tooLarge : '';
        says.textContent = text;
        input.setCustomValidity(text);
        if (large) {
          input.setAttribute('aria-invalid', 'true');
          input.setAttribute('aria-describedby', described ? described + ' ' + says.id : says.id);
        } else {
          input.removeAttribute('aria-invalid');
          if (described) {
            input.setAttribute('aria-describedby', described);
          } else {
            input.removeAttribute('aria-describedby');
          }
        }
      });
    });
  }

  function watchSession() {
    const ending = document.getElementById('session-ending');
    if (!ending) {
      return;
    }
    const ended = document.getElementById('session-ended');
    const seconds = Number(ending.dataset.seconds);
    const warning = Math.min(120, seconds / 2);
    let timers = [];

    function restart() {
      timers.forEach(clearTimeout);
      timers = [
        setTimeout(() => ending.showModal(), (seconds - warning) * 1000),
        setTimeout(end, seconds * 1000)
      ];
    }

    function end() {
      keepInput('ended');
      leaving = true;
      ending.close();
      if (!ended.open) {
        ended.showModal();
      }
    }

    ending.querySelector('[data-session=stay]').addEventListener('click', () =>
      fetch('/keep-alive', {redirect: 'manual'}).then(answer => {
        if (answer.status === 204) {
          ending.close();
          restart();
        } else {
          end();
        }
      }));
    ended.querySelector('[data-session=again]').addEventListener('click', () => location.assign(location.pathname + location.search));
    ended.addEventListener('cancel', event => event.preventDefault());
    // a table that pages itself by Ajax touches the session too; when the session has gone meanwhile, the answer is no partial response
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', (event, xhr) => {
        if (xhr && xhr.status === 200 && !xhr.responseXML) {
          end();
        } else {
          restart();
        }
      });
    }
    restart();
  }

  function walkMap() {
    document.querySelectorAll('.wales-map').forEach(map => {
      const areas = Array.from(map.querySelectorAll('.map-area'));
      const figure = map.closest('figure');
      const says = figure.querySelector('[data-map-says]');
      const zoom = zoomMap(figure, map);
      const directions = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
      const zooms = {'+': 'in', '=': 'in', '-': 'out', '\u2212': 'out', '0': 'all'};

      function enter(area) {
        areas.forEach(one => one.setAttribute('tabindex', one === area ? '0' : '-1'));
      }

      function tell(area) {
        says.textContent = area.getAttribute('aria-label');
      }

      function nearest(area, [dx, dy]) {
        const x = Number(area.dataset.x);
        const y = Number(area.dataset.y);
        let best = null;
        let least = Infinity;
        areas.forEach(other => {
          const ahead = (Number(other.dataset.x) - x) * dx + (Number(other.dataset.y) - y) * dy;
          const aside = Math.abs((Number(other.dataset.x) - x) * dy) + Math.abs((Number(other.dataset.y) - y) * dx);
          if (ahead > 0 && aside <= ahead * 2 && ahead + aside < least) {
            best = other;
            least = ahead + aside;
          }
        });
        return best;
      }

      areas.forEach(area => {
        area.addEventListener('focus', () => {
          tell(area);
          zoom.show(area);
        });
        area.addEventListener('mouseenter', () => tell(area));
        area.addEventListener('keydown', event => {
          if (event.ctrlKey || event.metaKey || event.altKey) {
            return;
          }
          if (zooms[event.key]) {
            event.preventDefault();
            zoom.to(zooms[event.key], area);
            return;
          }
          const direction = directions[event.key];
          const next = direction ? nearest(area, direction)
            : event.key === 'Home' ? areas[0] : event.key === 'End' ? areas[areas.length - 1] : null;
          if (direction || next) {
            event.preventDefault();
          }
          if (next) {
            enter(next);
            next.focus();
          }
        });
      });
      if (areas.length > 0) {
        enter(areas[0]);
      }
    });
  }

  /** The map grows within its frame, which scrolls; the wheel stays the page's. */
  function zoomMap(figure, map) {
    const SIZES = [1, 1.5, 2, 3, 4, 6];
    const bar = figure.querySelector('[data-map-zoom]');
    const frame = figure.querySelector('[data-map-frame]');
    const says = figure.querySelector('[data-zoom-says]');
    const box = map.viewBox.baseVal;
    let at = 0;

    /** How wide the map is when all of it is seen. */
    function whole() {
      return Math.min(frame.clientWidth, parseFloat(getComputedStyle(frame).maxHeight) * box.width / box.height);
    }

    function size() {
      map.classList.toggle('zoomed', at > 0);
      if (at > 0) {
        const width = Math.round(whole() * SIZES[at]);
        map.setAttribute('width', width);
        map.setAttribute('height', Math.round(width * box.height / box.width));
      } else {
        map.removeAttribute('width');
        map.removeAttribute('height');
      }
      bar.querySelector('[data-zoom=in]').setAttribute('aria-disabled', at === SIZES.length - 1);
      bar.querySelector('[data-zoom=out]').setAttribute('aria-disabled', at === 0);
      bar.querySelector('[data-zoom=all]').setAttribute('aria-disabled', at === 0);
    }

    function centre(area) {
      const outer = frame.getBoundingClientRect();
      const inner = area.getBoundingClientRect();
      frame.scrollTo(frame.scrollLeft + inner.left + inner.width / 2 - outer.left - outer.width / 2,
        frame.scrollTop + inner.top + inner.height / 2 - outer.top - outer.height / 2);
    }

    function to(where, area) {
      const before = at;
      at = where === 'all' ? 0 : Math.max(0, Math.min(SIZES.length - 1, at + (where === 'in' ? 1 : -1)));
      if (at !== before) {
        const x = (frame.scrollLeft + frame.clientWidth / 2) / frame.scrollWidth;
        const y = (frame.scrollTop + frame.clientHeight / 2) / frame.scrollHeight;
        size();
        if (area) {
          centre(area);
        } else {
          frame.scrollTo(x * frame.scrollWidth - frame.clientWidth / 2, y * frame.scrollHeight - frame.clientHeight / 2);
        }
        says.textContent = says.dataset.zoomSays.replace('{0}', Math.round(SIZES[at] * 100));
      }
    }

    bar.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', () => to(button.dataset.zoom, map.querySelector('.map-area:focus'))));
    window.addEventListener('resize', size);
    bar.hidden = false;
    return {
      to: to,
      show: area => {
        if (at > 0) {
          centre(area);
        }
      }
    };
  }

  /** On a map beside checkboxes, an area is chosen instead of opened; map and boxes always say the same. */
  function pickOnMap() {
    document.querySelectorAll('[data-picks]').forEach(frame => {
      const form = frame.closest('form');
      const says = frame.querySelector('[data-map-says]');

      function boxes(area) {
        const code = area.getAttribute('href').split('/').pop();
        return Array.from(form.querySelectorAll('input[name="' + frame.dataset.picks + '"]')).filter(box => box.value.endsWith(':' + code));
      }

      function show(area) {
        const chosen = boxes(area).some(box => box.checked);
        area.classList.toggle('picked', chosen);
        area.setAttribute('aria-pressed', String(chosen));
        return chosen;
      }

      const areas = Array.from(frame.querySelectorAll('.map-area'));
      areas.forEach(area => {
        area.setAttribute('role', 'button');
        show(area);
        const pick = event => {
          event.preventDefault();
          const own = boxes(area);
          const to = !own.some(box => box.checked);
          own.forEach(box => { box.checked = to; });
          const chosen = show(area);
          says.textContent = area.getAttribute('aria-label') + (chosen ? ' – ' + frame.dataset.picked : '');
        };
        area.addEventListener('click', pick);
        area.addEventListener('keydown', event => {
          if (event.key === ' ') {
            pick(event);
          }
        });
      });
      form.addEventListener('change', () => areas.forEach(show));
    });
  }

  /** A table of a thousand links is one stop for the Tab key; the arrow keys go from link to link. */
  function roveTables() {
    document.querySelectorAll('table[data-rove]').forEach(table => {
      const rows = Array.from(table.tBodies[0].rows).map(row => Array.from(row.cells).slice(1).map(cell => cell.querySelector('a')));
      let current = null;

      function enter(link) {
        if (current) {
          current.setAttribute('tabindex', '-1');
        }
        link.setAttribute('tabindex', '0');
        current = link;
      }

      function next(row, column, down, right) {
        do {
          row += down;
          column += right;
        } while (rows[row] && column >= 0 && column < rows[row].length && !rows[row][column]);
        return rows[row] && rows[row][column];
      }

      rows.forEach((links, row) => links.forEach((link, column) => {
        if (!link) {
          return;
        }
        link.setAttribute('tabindex', '-1');
        if (!current) {
          enter(link);
        }
        link.addEventListener('focus', () => enter(link));
        link.addEventListener('keydown', event => {
          const to = {ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0]}[event.key];
          const goal = to ? next(row, column, to[0], to[1])
            : event.key === 'Home' ? links.find(Boolean) : event.key === 'End' ? links.slice().reverse().find(Boolean) : null;
          if (to || goal) {
            event.preventDefault();
          }
          if (goal) {
            goal.focus();
          }
        });
      }));
    });
  }

  function foldMenu() {
    const fold = document.querySelector('.nav-fold');
    if (fold && window.matchMedia('(max-width: 60rem)').matches) {
      fold.open = false;
    }
  }

  /** Menus that lie over the page close on Escape and when something else is pressed. */
  function closeMenus() {
    const person = document.querySelector('.person');
    if (!person) {
      return;
    }
    document.addEventListener('click', event => {
      if (!person.contains(event.target)) {
        person.open = false;
      }
    });
    person.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        person.open = false;
        person.querySelector('summary').focus();
      }
    });
  }

  /** A paginator is a landmark: it is named after its table. */
  function namePaginators() {
    document.querySelectorAll('.ui-datatable').forEach(table => {
      const title = table.querySelector('.table-title');
      const paginator = table.querySelector('.ui-paginator[role=navigation]');
      if (title && paginator) {
        paginator.setAttribute('aria-label', title.textContent);
      }
    });
  }

  /** While a row is dragged, jQuery UI would put a style sheet into the page for its pointer, which our policy forbids; ours does it. */
  document.addEventListener('mouseover', event => {
    const rows = event.target.closest && event.target.closest('.draggable tbody.ui-sortable');
    if (rows) {
      window.jQuery(rows).sortable('option', 'cursor', 'auto');
    }
  });

  document.addEventListener('DOMContentLoaded', () => {
    foldMenu();
    closeMenus();
    namePaginators();
    restoreInput();
    keepOverDetours();
    askBeforeLeaving();
    keepQueries();
    forgetOnLeaving();
    watchFiles();
    watchSession();
    walkMap();
    pickOnMap();
    roveTables();
    const choice = document.querySelector('fieldset > .field-error .ui-message-error-detail');
    const wrong = document.querySelector('[aria-invalid=true], .ui-state-error') || choice && choice.closest('fieldset').querySelector('input:not([type=hidden])');
    if (wrong && wrong.focus) {
      wrong.focus();
    }
  });
})();
