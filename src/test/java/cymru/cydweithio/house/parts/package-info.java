/** A whole with parts, and a use case that forgets the whole: what {@code PartsTest} must find. */
package cymru.cydweithio.house.parts;
