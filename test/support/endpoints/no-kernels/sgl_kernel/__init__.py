"""Stands in for SGLang's kernels, which cannot even be imported without a graphics card's driver.

On the processor none of them is called; one that is called after all says so.
"""

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

__path__ = []
__version__ = "0.4.10"


class _Missing:
    def __init__(self, name):
        self._name = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _Missing(f"{self._name}.{name}")

    def __call__(self, *_, **__):
        raise NotImplementedError(f"sgl_kernel.{self._name} needs a graphics card")


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _Missing(name)


class _Submodules:
    @staticmethod
    def find_spec(name, path=None, target=None):
        return ModuleSpec(name, _Submodules, is_package=True) if name.startswith("sgl_kernel.") else None

    @staticmethod
    def create_module(spec):
        module = ModuleType(spec.name)
        module.__getattr__ = __getattr__
        return module

    @staticmethod
    def exec_module(module):
        pass


sys.meta_path.insert(0, _Submodules)
