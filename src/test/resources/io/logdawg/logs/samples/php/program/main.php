<?php
require __DIR__ . '/Cart.php';

use Shop\Cart;

function run(string $what): void
{
    switch ($what) {
        case 'type': (new Cart(null))->total(); break;
        case 'previous': (new Cart(['1', 'pear']))->total(); break;
        case 'lines': throw new Shop\SoldOut("no pears\nno plums");
        case 'undefined': totl(3); break;
        case 'warning': echo $GLOBALS['cart']['total']; break;
        case 'memory': ini_set('memory_limit', '2M'); str_repeat('x', 9000000); break;
        case 'error_log':
            try {
                (new Cart(['pear']))->total();
            } catch (Exception $e) {
                error_log($e);
            }
            break;
        case 'trace':
            try {
                (new Cart(['pear']))->price('pear');
            } catch (Exception $e) {
                echo get_class($e), ': ', $e->getMessage(), "\n", $e->getTraceAsString(), "\n";
            }
            break;
        case 'closure': (function () { throw new Error('in a closure'); })(); break;
    }
}

run($argv[1]);
