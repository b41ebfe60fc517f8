/** Classes that break the house rules on purpose, so that each rule is seen to fail. Nothing uses them. */
package cymru.cydweithio.house.broken;
