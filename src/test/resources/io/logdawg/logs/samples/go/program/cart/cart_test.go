package cart

import "testing"

func TestTotal(t *testing.T) {
	if got := New(0).Total(); got != 3 {
		t.Errorf("total = %d, want 3", got)
	}
}

func TestPrices(t *testing.T) {
	for _, name := range []string{"pear", "plum"} {
		t.Run(name, func(t *testing.T) {
			if len(name) == 4 {
				t.Fatalf("no price of %s\nask the shop", name)
			}
		})
	}
}

func TestFine(t *testing.T) { t.Log("all is well") }

func TestPanics(t *testing.T) {
	New(2).Total()
}
