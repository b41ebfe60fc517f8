/** Tests in the provisioned server on a real MariaDB, and in a real browser against them. */
package cymru.cydweithio.it;
