"""How the page looks: values of the world in, HTML out."""
